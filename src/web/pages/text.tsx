/** The articles of a pact beside the machine rule and its sentence, by date. */
const Text = () => null
export default Text
