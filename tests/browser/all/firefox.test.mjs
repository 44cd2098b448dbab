/** The journey through the page in Firefox. */

import { firefox } from '../engines/firefox.mjs';
import { demo } from '../journey/places.mjs';
import { journey } from '../journey/journey.mjs';

journey(firefox, demo);
