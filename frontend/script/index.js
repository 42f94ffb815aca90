import { bewaakConcepten } from "./concept.js";
import { bewaakFormulieren } from "./formulier.js";
import { bewaakMenu } from "./menu.js";
import { bewaakRijen } from "./rijen.js";
import { helpBijSchrijven } from "./schrijfhulp.js";
import { toonHuidigeSectie } from "./secties.js";
import { bewaakSneltoetsen } from "./sneltoetsen.js";
import { bewaakVerversing } from "./verversen.js";
import { bewaakAfdruk } from "./vouwen.js";

bewaakRijen();
bewaakConcepten();
bewaakFormulieren();
helpBijSchrijven();
bewaakMenu();
bewaakSneltoetsen();
bewaakVerversing();
bewaakAfdruk();
toonHuidigeSectie();
