/** What a column is, for narrow windows in which rows are blocks and no heading stands above them. */
export const NarrowLabel = ({ children }: { readonly children: string | undefined }) => (
  <span className="narrow-label" aria-hidden="true">
    {children}
  </span>
)
