import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/i18n.ts')

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler', '@node-rs/argon2', 'exceljs', 'postgres'],
}

export default withNextIntl(config)
