const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** Bytes in base58btc, as multibase writes them after a "z". */
export function base58(bytes: Uint8Array) {
  let text = ''
  let number = BigInt(`0x0${Buffer.from(bytes).toString('hex')}`)
  for (; number > 0n; number /= 58n) text = alphabet[Number(number % 58n)] + text
  const zeros = bytes.findIndex((byte) => byte !== 0)
  return '1'.repeat(zeros < 0 ? bytes.length : zeros) + text
}
