/** The call room of a call on record: replayed moment by moment. */
const Case = () => null
export default Case
