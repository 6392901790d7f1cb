/** The first administrator. */
const SetUp = () => null
export default SetUp
