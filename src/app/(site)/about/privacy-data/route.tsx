import { showPrivacyData } from '@/features/privacy/show-privacy-data'

export const dynamic = 'force-dynamic'

export const GET = () => showPrivacyData()
