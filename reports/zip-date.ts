/** Dates every file inside a zip by that day, and not by the clock that it was written by; changes it in place. */
export function withDate(zip: Uint8Array, date: Date): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()
  const stamp = (at: number) => {
    view.setUint16(at, 0, true)
    view.setUint16(at + 2, day, true)
  }
  const end = zip.byteLength - 22
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    stamp(entry + 12)
    stamp(view.getUint32(entry + 42, true) + 10)
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true)
  }
  return zip
}
