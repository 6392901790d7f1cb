/** The fields of the examination: the export, what is known from elsewhere, and a document to look for. */
import { useId } from 'react'
import { useSay } from '../reader.tsx'
import { verifyBook } from '../sentences/verify.ts'

type Names = { readonly label: keyof typeof verifyBook; readonly hint: keyof typeof verifyBook }

/** A label, a hint and a control that is described by it. */
const Labelled = (
  props: Names & {
    readonly name: string
    readonly as: 'file' | 'line' | 'text'
    readonly accept?: string
    readonly changed?: () => void
  },
) => {
  const [say, id] = [useSay(verifyBook), useId()]
  const { label, hint, name, as, accept, changed } = props
  const tied = { id, name, 'aria-describedby': `${id}-hint` }
  const typed = { ...tied, dir: 'ltr', spellCheck: false, autoComplete: 'off' } as const
  return (
    <div className="field">
      <label htmlFor={id}>{say(label)}</label>
      {as === 'file' && <input type="file" accept={accept} {...tied} onChange={changed} />}
      {as === 'line' && <input type="text" maxLength={80} {...typed} />}
      {as === 'text' && <textarea rows={3} {...typed} />}
      <span id={`${id}-hint`} className="hint">
        {say(hint)}
      </span>
    </div>
  )
}

/** Browsers let people drop a file on the field itself. */
export const ExportFile = ({ chosen }: { readonly chosen: () => void }) => (
  <div className="drop">
    <Labelled
      {...{ label: 'file', hint: 'fileHint', name: 'export', as: 'file', changed: chosen }}
      accept=".ndjson,.jsonl,.json,.txt,application/x-ndjson"
    />
  </div>
)

export const Known = () => {
  const say = useSay(verifyBook)
  return (
    <details>
      <summary>{say('known')}</summary>
      <div className="stack">
        <Labelled label="keys" hint="keysHint" name="keys" as="text" />
        <Labelled label="kept" hint="keptHint" name="kept" as="text" />
      </div>
    </details>
  )
}

export const AskedDocument = () => {
  const say = useSay(verifyBook)
  return (
    <details>
      <summary>{say('document')}</summary>
      <div className="stack">
        <Labelled label="hash" hint="hashHint" name="hash" as="line" />
        <Labelled
          {...{ label: 'documentFile', hint: 'documentHint', name: 'document', as: 'file' }}
          accept=".yaml,.yml,.json,application/yaml,application/json"
        />
      </div>
    </details>
  )
}
