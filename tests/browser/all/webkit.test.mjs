/** The journey through the built page in WebKit. */

import { webkit } from '../engines/webkit.mjs';
import { journey } from '../journey/journey.mjs';
import { onDisk, site } from '../journey/places.mjs';

journey(webkit, site);
journey(webkit, onDisk);
