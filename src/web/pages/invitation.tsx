/** Signing in with an invitation. */
const Invitation = () => null
export default Invitation
