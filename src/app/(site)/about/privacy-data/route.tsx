import { showPrivacyData } from '@/community/privacy/show-privacy-data'

export const dynamic = 'force-dynamic'

export const GET = () => showPrivacyData()
