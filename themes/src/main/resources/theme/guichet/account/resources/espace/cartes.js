import { wayTo } from "./way.js";

export default wayTo("cartes");
