import type { MetadataRoute } from 'next'
import { installed } from '@/lib/installed'

/** What a browser needs to have the product among the apps of a phone. */
export default function manifest(): MetadataRoute.Manifest {
  return installed
}
