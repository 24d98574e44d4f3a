import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/i18n.ts')

/** @type {import('next').NextConfig} */
const config = {
  // Tests build beside a running product.
  distDir: process.env.MINGA_DIST || '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  // npm test checks types by itself.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler', '@node-rs/argon2', 'exceljs', 'postgres'],
}

export default withNextIntl(config)
