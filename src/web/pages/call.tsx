/** The call room of a live call. */
const Call = () => null
export default Call
