import { useMemo } from 'react'
import { encode } from 'uqr'
import styles from './QrCode.module.css'

/** A QR code as one SVG path; always dark on white with its quiet zone, since cameras need it. */
export function QrCode({ value, label }: { value: string; label: string }) {
  const { path, size } = useMemo(() => drawing(value), [value])
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#1b2430" />
    </svg>
  )
}

function drawing(value: string): { path: string; size: number } {
  const { data, size } = encode(value, { border: 3, ecc: 'M' })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { path, size }
}
