/** The desk: load, decide, append, show; the board, those who watch, the clock, and who is told. */
export type { Needs, Row } from './board.ts'
export type { Clock } from './clock.ts'
export type { Installed } from './definitions.ts'
export type { Deliver } from './deliver.ts'
export { type Desk, type InstalledAs, openDesk, type Surroundings } from './desk.ts'
export type { Latest } from './docket.ts'
export type { Document, DocumentKind, NewDocument } from './documents.ts'
export { type NameOf, namesIn } from './names.ts'
export { type Notifications, type NotifySurroundings, openNotifications, type Undelivered } from './notify.ts'
export type { Done, NotDone, Order } from './orders.ts'
export type { Reader } from './outbox.ts'
export type { QuietHours } from './quiet.ts'
export { saySubscriptionRefusal } from './sentences.ts'
export type { Shown } from './show.ts'
export { callIdOf, callStream, levelFor, pactStream, pinnedIn, type Sight } from './streams.ts'
export type { Subject } from './subjects.ts'
export {
  type NewSubscription,
  type Subscribed,
  type Subscription,
  type SubscriptionRefusal,
  subscriptionRefusals,
  type Topic,
} from './subscriptions.ts'
export type { Frame, Told, Watching } from './watch.ts'
export { type Post, webhookSignature } from './webhook.ts'
