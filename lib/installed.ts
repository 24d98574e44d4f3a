import type { MetadataRoute } from 'next'

/** How the product looks among the apps of a phone; its colours are those of paper in app/globals.css. */
export const installed: MetadataRoute.Manifest = {
  id: '/',
  name: 'Minga',
  short_name: 'Minga',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#f5f2ec',
  theme_color: '#f5f2ec',
  icons: [
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
}
