/** What was written in a form and not sent yet: kept for this window until it is done, also over a reload. */
import { type RefObject, useCallback, useEffect } from 'react'
import type { Written } from './filled.ts'

const kept = (id: string): string => `najda/draft/${id}`

/** The texts of a form by the names of its fields, with the button that was pressed. */
export const writtenIn = (form: HTMLFormElement, submitter?: HTMLElement | null): Written =>
  Object.fromEntries(
    [...new FormData(form, submitter)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  )

/** Brings a draft back into its form, and keeps what is written there from now on. */
export const useDraft = (form: RefObject<HTMLFormElement | null>, id: string) => {
  useEffect(() => {
    const text = read(id)
    if (!form.current || text === undefined) return
    fill(form.current, text)
    form.current.closest('details')?.setAttribute('open', '')
  }, [form, id])
  const keep = useCallback(() => {
    if (form.current) write(id, JSON.stringify(writtenIn(form.current)))
  }, [form, id])
  const forget = useCallback(() => write(id, undefined), [id])
  return { keep, forget }
}

/** A window without storage has no drafts. */
const read = (id: string): Written | undefined => {
  try {
    const text = sessionStorage.getItem(kept(id))
    return text === null ? undefined : (JSON.parse(text) as Written)
  } catch {
    return undefined
  }
}

const write = (id: string, text: string | undefined): void => {
  try {
    if (text === undefined) sessionStorage.removeItem(kept(id))
    else sessionStorage.setItem(kept(id), text)
  } catch {
    // Full or forbidden: the form itself still holds what was written.
  }
}

const fill = (form: HTMLFormElement, written: Written): void => {
  for (const element of form.elements) {
    if (element instanceof HTMLInputElement && element.type === 'checkbox')
      element.checked = written[element.name] !== undefined
    else if (
      (element instanceof HTMLInputElement && (element.type !== 'hidden' || element.name === 'key')) ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
    )
      element.value = written[element.name] ?? element.value
  }
}
