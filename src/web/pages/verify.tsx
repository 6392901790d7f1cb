/** Checking an export against its checkpoint, in the browser alone. */
const Verify = () => null
export default Verify
