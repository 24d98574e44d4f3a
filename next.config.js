import createNextIntlPlugin from 'next-intl/plugin'

/** What a browser is told with every answer: nobody frames the pages, guesses types or hears of their addresses. */
const headers = [
  { key: 'x-frame-options', value: 'DENY' },
  {
    key: 'content-security-policy',
    value: "frame-ancestors 'none'; base-uri 'self'; form-action 'self'",
  },
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'referrer-policy', value: 'same-origin' },
]

const withNextIntl = createNextIntlPlugin('./lib/i18n.ts')

/** @type {import('next').NextConfig} */
const config = {
  // Tests build beside a running product.
  distDir: process.env.MINGA_DIST || '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  headers: async () => [{ source: '/:path*', headers }],
  // npm test checks types by itself.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler', '@node-rs/argon2', 'exceljs', 'postgres'],
}

export default withNextIntl(config)
