/** Making a call, or convening a consultation. */
const NewCall = () => null
export default NewCall
