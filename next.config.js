import createNextIntlPlugin from 'next-intl/plugin'

/** What a browser is told with every answer: nobody frames the pages, guesses types or hears of their addresses. */
const headers = [
  { key: 'x-frame-options', value: 'DENY' },
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'referrer-policy', value: 'same-origin' },
]
const policy = {
  key: 'content-security-policy',
  value: "frame-ancestors 'none'; base-uri 'self'; form-action 'self'",
}

const withNextIntl = createNextIntlPlugin('./lib/i18n.ts')

/** @type {import('next').NextConfig} */
const config = {
  // Tests build beside a running product.
  distDir: process.env.MINGA_DIST || '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  // A document has a policy of its own, which this one would take the place of.
  headers: async () => [
    { source: '/:path*', headers },
    { source: '/((?!api/documents/).*)', headers: [policy] },
  ],
  // npm test checks types by itself.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    '@resvg/resvg-js',
    'exceljs',
    'postgres',
  ],
}

export default withNextIntl(config)
