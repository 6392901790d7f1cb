/** What needs me now. */
const Desk = () => null
export default Desk
