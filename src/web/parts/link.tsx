/** A link within the faces: it keeps the reader's language and digits. */
import type { ReactNode } from 'react'
import { Link, NavLink } from 'react-router'
import { useAddress } from '../reader.tsx'

type Props = { readonly to: string; readonly children: ReactNode; readonly className?: string }

/** `current`: this is the one of several views that is open. `label`: what machines say, where the text is short. */
export const To = ({
  to,
  children,
  current,
  label,
  ...rest
}: Props & { readonly current?: boolean; readonly label?: string }) => (
  <Link to={useAddress()(to)} aria-current={current ? 'page' : undefined} aria-label={label} {...rest}>
    {children}
  </Link>
)

/** The same in a menu, where the page that is open is marked. */
export const Tab = ({ to, children, end = false }: Props & { readonly end?: boolean }) => (
  <NavLink to={useAddress()(to)} end={end}>
    {children}
  </NavLink>
)
