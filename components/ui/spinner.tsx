import { LoaderCircle } from 'lucide-react'

export const Spinner = () => <LoaderCircle aria-hidden className="animate-spin" />
