/** Who I am here: sessions, passkeys, tokens, notifications. */
const Account = () => null
export default Account
