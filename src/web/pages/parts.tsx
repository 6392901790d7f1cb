/** Every part of the design, for those who build with them. */
const Parts = () => <div className="column stack" />
export default Parts
