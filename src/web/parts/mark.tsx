/** Small drawings: the mark of the house, and the shapes that stand beside words of status. */

/** Two places and the help between them. */
export const Mark = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true">
    <path d="M6 23C6 6 26 6 26 21" fill="none" stroke="var(--accent)" strokeWidth="3" strokeLinecap="round" />
    <circle cx="6" cy="24" r="4" fill="var(--accent)" />
    <circle cx="26" cy="24" r="4" fill="var(--call)" />
  </svg>
)

export const shapes = {
  full: 'M5 0a5 5 0 1 1 0 10A5 5 0 1 1 5 0Z',
  half: 'M5 0a5 5 0 0 1 0 10Zm0 1a4 4 0 0 0 0 8v1A5 5 0 0 1 5 0Z',
  empty: 'M5 0a5 5 0 1 1 0 10A5 5 0 1 1 5 0Zm0 1.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 1 0 0-6.8Z',
  check: 'M1 5.4 2.6 3.9 4.2 5.6 8.4 1.2 9.8 2.6 4.2 8.6Z',
  cross: 'M1.5 0 5 3.5 8.5 0 10 1.5 6.5 5 10 8.5 8.5 10 5 6.5 1.5 10 0 8.5 3.5 5 0 1.5Z',
  clock: 'M5 0a5 5 0 1 1 0 10A5 5 0 1 1 5 0Zm-.6 2v3.4l2.4 1.7.7-1L5.6 4.8V2Z',
  diamond: 'M5 0 10 5 5 10 0 5Z',
  square: 'M1 1h8v8H1Z',
  bar: 'M0 4h10v2H0Z',
} as const
export type ShapeName = keyof typeof shapes

export const Shape = ({ of }: { readonly of: ShapeName }) => (
  <svg viewBox="0 0 10 10" aria-hidden="true">
    <path d={shapes[of]} />
  </svg>
)
