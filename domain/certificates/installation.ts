/** Where people reach the product (NEXTAUTH_URL), and its secret (NEXTAUTH_SECRET), which seals the keys that sign. */
export type Installation = { address: string; secret: string }

/** An address on the product, as it is known outside. */
export const outside = ({ address }: Pick<Installation, 'address'>, path: string) =>
  new URL(path, address).href

/** The page on which a certificate is checked; it is also what its credential is called. */
export const pageOfCode = (code: string) => `/certificates/${code}`

/* The addresses of what credentials point to: they stay as they are for as long as credentials are out there. */
export const badgePaths = {
  issuer: '/api/badges/issuer',
  keys: '/api/badges/keys',
  key: (kid: string) => `/api/badges/keys/${kid}`,
  status: (list: number) => `/api/badges/status/${list}`,
}
