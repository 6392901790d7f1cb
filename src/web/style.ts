/** The stylesheet, once: the server writes it into the page, the browser finds it there and does not fetch it again. */
import built from './style/index.css?inline'

export const styles: string = import.meta.env.SSR
  ? built
  : (document.querySelector('#faces')?.textContent ?? '')
