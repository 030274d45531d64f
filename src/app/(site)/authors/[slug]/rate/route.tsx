import { receiveRating } from '@/community/ratings/receive-rating'
import { showRatingForm } from '@/community/ratings/show-rating-form'
import { findByline } from '@/content/authors/find-author'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ slug: string }> }

export const GET = async (request: Request, { params }: Params) =>
  showRatingForm((await params).slug, request, findByline)

export const POST = async (request: Request, { params }: Params) =>
  receiveRating((await params).slug, request, findByline)
