import { create } from 'qrcode'

/** An address as a QR code, for a camera; black on white in the dark as well. */
export function Qr({ address, label, className }: { address: string; label: string; className?: string }) {
  const { modules } = create(address, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const dots: string[] = []
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      if (modules.get(row, column)) dots.push(`M${column + 2} ${row + 2}h1v1h-1z`)
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size + 4} ${size + 4}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={dots.join('')} fill="#000" />
    </svg>
  )
}
