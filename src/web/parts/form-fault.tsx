/** Why a form was refused: said once, before the form, and focused so that nobody misses it. */
import { useEffect, useRef } from 'react'
import { useActionData } from 'react-router'
import type { Problem } from '../../http/index.ts'
import type { Refused } from '../forms.ts'
import { useSay } from '../reader.tsx'
import { formsBook } from '../sentences/forms.ts'

/** The last form of this page, where it was refused. */
export const useRefusal = (): Refused | undefined => {
  const last: unknown = useActionData()
  return typeof last === 'object' && last !== null && 'problem' in last ? (last as Refused) : undefined
}

/** What belongs to which field: by the key of a finding, or by the beginning of a refusal's code. */
export const faultsOf = (
  problem: Problem | undefined,
  fields: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  if (!problem) return {}
  const byCode = Object.entries(fields).find(([beginning]) => problem.code.startsWith(beginning))
  const byFinding = (problem.findings ?? []).flatMap(({ key, sentence }): [string, string][] => {
    // A part of a line in a list, `needs/0/quantity`, is the field `quantity-0`.
    const [list = '', line, part] = key.split('/')
    return [[part === undefined ? list : `${part}-${line}`, sentence]]
  })
  return Object.fromEntries([...(byCode ? [[byCode[1], problem.detail] as const] : []), ...byFinding])
}

export const FormFault = ({ problem }: { readonly problem: Problem | undefined }) => {
  const box = useRef<HTMLDivElement>(null)
  const say = useSay(formsBook)
  const instance = problem?.instance
  useEffect(() => {
    if (instance) box.current?.focus()
  }, [instance])
  if (!problem) return null
  const { detail, article, findings = [] } = problem
  return (
    <div className="form-fault" role="alert" tabIndex={-1} ref={box}>
      <p>{detail}</p>
      {article && (
        <p>
          {say('article')} <bdi>{article.name}</bdi>
        </p>
      )}
      {findings.length > 0 && (
        <ul>
          {findings.map(({ code, key, sentence }) => (
            <li key={`${code} ${key}`}>{sentence}</li>
          ))}
        </ul>
      )}
      {problem.status === 503 && <p>{say('nothingLost')}</p>}
    </div>
  )
}
