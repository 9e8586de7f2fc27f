/** Lists of numbers as RFC 4180 text, or as a spreadsheet puts them on the clipboard. */
@NullMarked
package ai.cicops.portal.directory.csv;

import org.jspecify.annotations.NullMarked;
