const names: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 BE',
  'utf-32le': 'UTF-32',
  'windows-1252': 'Windows-1252',
  'iso-8859-1': 'Latin-1 (ISO 8859-1)',
  'iso-8859-15': 'Latin-9 (ISO 8859-15)',
  macintosh: 'Mac OS Roman',
  cp850: 'DOS (CP 850)',
}

/** The name by which people know an encoding, the same in every language. */
export const encodingName = (encoding: string) => names[encoding] ?? encoding
