/** The journey through the built page in Firefox. */

import { firefox } from '../engines/firefox.mjs';
import { journey } from '../journey/journey.mjs';
import { onDisk, site } from '../journey/places.mjs';

journey(firefox, site);
journey(firefox, onDisk);
