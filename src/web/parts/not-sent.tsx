/** That the last form of this page was not sent, since nobody answers. */
import { useActionData } from 'react-router'
import { useSay } from '../reader.tsx'
import { formsBook } from '../sentences/forms.ts'
import { isUnsent } from '../unsent.ts'

/** `isOnce`: sent again it is not done twice, since its command has an id. */
export const NotSent = ({ isOnce = false }: { readonly isOnce?: boolean }) => {
  const [last, say] = [useActionData(), useSay(formsBook)]
  if (!isUnsent(last)) return null
  return (
    <p className="form-fault" role="alert">
      {say(isOnce ? 'notSent' : 'notReached')}
    </p>
  )
}
