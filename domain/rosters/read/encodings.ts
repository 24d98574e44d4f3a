/** The encodings in which text files come, by the names that decoders know; their labels stand in `rosters.lists.encoding.names`. */
export const listEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'cp850',
] as const
export type ListEncoding = (typeof listEncodings)[number]

/** By what an encoding is known: `mark` and `utf8` are certain, `plain` has no letter that differs between them. */
export type EncodingHow = 'chosen' | 'mark' | 'utf8' | 'zeros' | 'page' | 'letters' | 'plain'

export type ReadEncoding = { encoding: string; how: EncodingHow }
