/** Every address of the faces. The address is the state: what a page shows can always be linked to. */
import { index, type RouteConfig, route } from '@react-router/dev/routes'

export default [
  index('pages/first.ts'),
  route('maps/:frame', 'pages/map.ts'),
  route(':lang', 'pages/language.tsx', [
    index('pages/home.tsx'),
    route('pacts/:pact', 'pages/pact.tsx', [
      index('pages/explainer.tsx'),
      route('text', 'pages/text.tsx'),
      route('calls', 'pages/pact-calls.tsx'),
      route('forces', 'pages/forces.tsx'),
      route('measures', 'pages/measures.tsx'),
    ]),
    route('pacts/:pact/calls.csv', 'pages/pact-calls-csv.ts'),
    route('pacts/:pact/measures.csv', 'pages/measures-csv.ts'),
    route('pacts/:pact/calls/:case', 'pages/case.tsx'),
    route('calls', 'pages/calls.tsx'),
    route('calls.csv', 'pages/calls-csv.ts'),
    route('calls/new', 'pages/new-call.tsx'),
    route('calls/:call', 'pages/call.tsx'),
    route('desk', 'pages/desk.tsx'),
    route('demonstration', 'pages/demonstration.tsx'),
    route('sign-in', 'pages/sign-in.tsx'),
    route('set-up', 'pages/set-up.tsx'),
    route('invitation', 'pages/invitation.tsx'),
    route('account', 'pages/account.tsx'),
    route('accounts', 'pages/accounts.tsx'),
    route('verify', 'pages/verify.tsx'),
    route('glossary', 'pages/glossary.tsx'),
    route('about', 'pages/about.tsx'),
    route('parts', 'pages/parts.tsx'),
    route('*', 'pages/nowhere.tsx'),
  ]),
] satisfies RouteConfig
