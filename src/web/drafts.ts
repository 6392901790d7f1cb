/**
 * Drafts: what somebody has begun to write and not yet sent, kept in this browser alone until it is sent or thrown
 * away. A draft keeps the id of its command too, so that what was sent and never answered is not sent as another.
 */
import { type RefObject, useEffect, useState } from 'react'

export type Draft = {
  readonly account: string
  /** The address of the form, with its query. */
  readonly path: string
  readonly title: string
  readonly at: string
  readonly said: Readonly<Record<string, string>>
}

const prefix = 'najda draft '

const keyOf = ({ account, path }: Pick<Draft, 'account' | 'path'>): string => `${prefix}${account} ${path}`

/** A browser may forbid its store; then nothing is kept, and nothing breaks. */
const store = (): Storage | undefined => {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}

const parsed = (text: string | null | undefined): Draft | undefined => {
  try {
    const draft = JSON.parse(text ?? '') as Partial<Draft>
    const isWhole =
      typeof draft.path === 'string' && typeof draft.title === 'string' && typeof draft.at === 'string'
    return isWhole && typeof draft.said === 'object' ? (draft as Draft) : undefined
  } catch {
    return undefined
  }
}

/** The drafts of an account in this browser, the newest first. */
export const draftsOf = (account: string): readonly Draft[] => {
  const kept = store()
  if (!kept) return []
  return Object.keys(kept)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => parsed(kept.getItem(key)) ?? [])
    .filter((draft) => draft.account === account)
    .sort((a, b) => b.at.localeCompare(a.at))
}

export const dropDraft = (draft: Pick<Draft, 'account' | 'path'>): void => store()?.removeItem(keyOf(draft))

const valuesIn = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  )

const fill = (form: HTMLFormElement, said: Draft['said']): void => {
  for (const [name, value] of Object.entries(said)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = field.value === value
    else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    )
      field.value = value
    if (field instanceof HTMLElement) field.closest('details')?.setAttribute('open', '')
  }
}

const restMilliseconds = 400

/** Keeps what is written in a form, and writes it in again. Gives since when there is a draft. */
export const useDraft = (
  form: RefObject<HTMLFormElement | null>,
  { account, path, title }: Pick<Draft, 'account' | 'path' | 'title'>,
): string | undefined => {
  const [since, setSince] = useState<string>()
  useEffect(() => {
    const element = form.current
    const kept = store()
    if (!element || !kept) return
    const known = parsed(kept.getItem(keyOf({ account, path })))
    if (known) {
      fill(element, known.said)
      setSince(known.at)
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const at = new Date(Date.now()).toISOString()
        const draft: Draft = { account, path, title, at, said: valuesIn(element) }
        try {
          kept.setItem(keyOf(draft), JSON.stringify(draft))
          setSince(at)
        } catch {
          // The store is full: the page goes on without a draft.
        }
      }, restMilliseconds)
    }
    element.addEventListener('input', keep)
    return () => {
      clearTimeout(timer)
      element.removeEventListener('input', keep)
    }
  }, [form, account, path, title])
  return since
}
