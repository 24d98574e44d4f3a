/** `redirect()` in a Server Action travels as an error that belongs to Next. */
export const isNavigation = (error: unknown) =>
  typeof error === 'object' && error !== null && 'digest' in error && String(error.digest).startsWith('NEXT_')
