package ai.cicops.portal.calls;

import ai.cicops.portal.directory.PhoneNumber;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the area codes of the United States, Puerto Rico and Canada are, as the North American
 * Numbering Plan Administration assigns them, each with the largest town that it was made for. Says
 * where a number was given out, not where its owner is.
 */
public final class AreaCodes {
  /** State or province, then its codes. */
  private static final String PLAN =
      """
      AL: 205 Birmingham, 251 Mobile, 256 Huntsville, 334 Montgomery, 659 Birmingham,
          938 Huntsville
      AK: 907 Anchorage
      AZ: 480 Mesa, 520 Tucson, 602 Phoenix, 623 Glendale, 928 Flagstaff
      AR: 327 Jonesboro, 479 Fort Smith, 501 Little Rock, 870 Jonesboro
      CA: 209 Stockton, 213 Los Angeles, 279 Sacramento, 310 Santa Monica, 323 Los Angeles,
          341 Oakland, 350 Stockton, 369 Santa Rosa, 408 San Jose, 415 San Francisco,
          424 Santa Monica, 442 Oceanside, 510 Oakland, 530 Redding, 559 Fresno, 562 Long Beach,
          619 San Diego, 626 Pasadena, 628 San Francisco, 650 San Mateo, 657 Anaheim,
          661 Bakersfield, 669 San Jose, 707 Santa Rosa, 714 Anaheim, 738 Los Angeles,
          747 Burbank, 760 Oceanside, 805 Oxnard, 818 Burbank, 820 Oxnard, 831 Salinas,
          840 San Bernardino, 858 San Diego, 909 San Bernardino, 916 Sacramento, 925 Concord,
          949 Irvine, 951 Riverside
      CO: 303 Denver, 719 Colorado Springs, 720 Denver, 748 Fort Collins, 970 Fort Collins,
          983 Denver
      CT: 203 New Haven, 475 New Haven, 860 Hartford, 959 Hartford
      DE: 302 Wilmington
      DC: 202 Washington, 771 Washington
      FL: 239 Fort Myers, 305 Miami, 321 Orlando, 324 Jacksonville, 352 Gainesville,
          386 Daytona Beach, 407 Orlando, 448 Tallahassee, 561 West Palm Beach, 645 Miami,
          656 Tampa, 689 Orlando, 727 St. Petersburg, 728 West Palm Beach, 754 Fort Lauderdale,
          772 Port St. Lucie, 786 Miami, 813 Tampa, 850 Tallahassee, 863 Lakeland,
          904 Jacksonville, 941 Sarasota, 954 Fort Lauderdale
      GA: 229 Albany, 404 Atlanta, 470 Atlanta, 478 Macon, 678 Atlanta, 706 Augusta, 762 Augusta,
          770 Marietta, 912 Savannah, 943 Atlanta
      HI: 808 Honolulu
      ID: 208 Boise, 986 Boise
      IL: 217 Springfield, 224 Elgin, 309 Peoria, 312 Chicago, 331 Aurora, 447 Springfield,
          464 Cicero, 618 Belleville, 630 Aurora, 708 Cicero, 730 Belleville, 773 Chicago,
          779 Rockford, 815 Rockford, 847 Elgin, 872 Chicago
      IN: 219 Gary, 260 Fort Wayne, 317 Indianapolis, 463 Indianapolis, 574 South Bend,
          765 Lafayette, 812 Evansville, 930 Evansville
      IA: 319 Cedar Rapids, 515 Des Moines, 563 Davenport, 641 Mason City, 712 Sioux City
      KS: 316 Wichita, 620 Dodge City, 785 Topeka, 913 Overland Park
      KY: 270 Bowling Green, 364 Bowling Green, 502 Louisville, 606 Ashland, 859 Lexington
      LA: 225 Baton Rouge, 318 Shreveport, 337 Lafayette, 504 New Orleans, 985 Houma
      ME: 207 Portland
      MD: 227 Silver Spring, 240 Silver Spring, 301 Silver Spring, 410 Baltimore, 443 Baltimore,
          667 Baltimore
      MA: 339 Waltham, 351 Lowell, 413 Springfield, 508 Worcester, 617 Boston, 774 Worcester,
          781 Waltham, 857 Boston, 978 Lowell
      MI: 231 Muskegon, 248 Troy, 269 Kalamazoo, 313 Detroit, 517 Lansing, 586 Warren,
          616 Grand Rapids, 734 Ann Arbor, 810 Flint, 906 Marquette, 947 Troy, 989 Saginaw
      MN: 218 Duluth, 320 St. Cloud, 507 Rochester, 612 Minneapolis, 651 St. Paul,
          763 Brooklyn Park, 952 Bloomington
      MS: 228 Gulfport, 601 Jackson, 662 Tupelo, 769 Jackson
      MO: 235 Columbia, 314 St. Louis, 417 Springfield, 557 St. Louis, 573 Columbia, 636 O'Fallon,
          660 Sedalia, 816 Kansas City, 975 Kansas City
      MT: 406 Billings
      NE: 308 Grand Island, 402 Omaha, 531 Omaha
      NV: 702 Las Vegas, 725 Las Vegas, 775 Reno
      NH: 603 Manchester
      NJ: 201 Jersey City, 551 Jersey City, 609 Trenton, 640 Trenton, 732 New Brunswick,
          848 New Brunswick, 856 Camden, 862 Newark, 908 Elizabeth, 973 Newark
      NM: 505 Albuquerque, 575 Las Cruces
      NY: 212 New York, 315 Syracuse, 329 Poughkeepsie, 332 New York, 347 Brooklyn, 363 Hempstead,
          516 Hempstead, 518 Albany, 585 Rochester, 607 Binghamton, 631 Brentwood, 646 New York,
          680 Syracuse, 716 Buffalo, 718 Brooklyn, 838 Albany, 845 Poughkeepsie, 914 Yonkers,
          917 New York, 929 Brooklyn, 934 Brentwood
      NC: 252 Greenville, 336 Greensboro, 472 Fayetteville, 704 Charlotte, 743 Greensboro,
          828 Asheville, 910 Fayetteville, 919 Raleigh, 980 Charlotte, 984 Raleigh
      ND: 701 Fargo
      OH: 216 Cleveland, 220 Newark, 234 Akron, 283 Cincinnati, 326 Dayton, 330 Akron,
          380 Columbus, 419 Toledo, 440 Parma, 513 Cincinnati, 567 Toledo, 614 Columbus,
          740 Newark, 937 Dayton
      OK: 405 Oklahoma City, 539 Tulsa, 572 Oklahoma City, 580 Lawton, 918 Tulsa
      OR: 458 Eugene, 503 Portland, 541 Eugene, 971 Portland
      PA: 215 Philadelphia, 223 Harrisburg, 267 Philadelphia, 272 Scranton, 412 Pittsburgh,
          445 Philadelphia, 484 Allentown, 570 Scranton, 582 Erie, 610 Allentown, 717 Harrisburg,
          724 Greensburg, 814 Erie, 835 Allentown, 878 Pittsburgh
      RI: 401 Providence
      SC: 803 Columbia, 821 Greenville, 839 Columbia, 843 Charleston, 854 Charleston,
          864 Greenville
      SD: 605 Sioux Falls
      TN: 423 Chattanooga, 615 Nashville, 629 Nashville, 731 Jackson, 865 Knoxville, 901 Memphis,
          931 Clarksville
      TX: 210 San Antonio, 214 Dallas, 254 Killeen, 281 Houston, 325 Abilene, 346 Houston,
          361 Corpus Christi, 409 Beaumont, 430 Tyler, 432 Midland, 469 Dallas, 512 Austin,
          682 Fort Worth, 713 Houston, 726 San Antonio, 737 Austin, 806 Lubbock, 817 Fort Worth,
          830 New Braunfels, 832 Houston, 903 Tyler, 915 El Paso, 936 Conroe, 940 Denton,
          945 Dallas, 956 Laredo, 972 Dallas, 979 College Station
      UT: 385 Salt Lake City, 435 St. George, 801 Salt Lake City
      VT: 802 Burlington
      VA: 276 Bristol, 434 Lynchburg, 540 Roanoke, 571 Arlington, 686 Richmond, 703 Arlington,
          757 Virginia Beach, 804 Richmond, 826 Roanoke, 948 Virginia Beach
      WA: 206 Seattle, 253 Tacoma, 360 Vancouver, 425 Bellevue, 509 Spokane, 564 Vancouver
      WV: 304 Charleston, 681 Charleston
      WI: 262 Kenosha, 274 Green Bay, 353 Madison, 414 Milwaukee, 534 Eau Claire, 608 Madison,
          715 Eau Claire, 920 Green Bay
      WY: 307 Cheyenne
      PR: 787 San Juan, 939 San Juan
      AB: 368 Calgary, 403 Calgary, 587 Calgary, 780 Edmonton, 825 Calgary
      BC: 236 Vancouver, 250 Victoria, 257 Vancouver, 604 Vancouver, 672 Vancouver, 778 Vancouver
      MB: 204 Winnipeg, 431 Winnipeg, 584 Winnipeg
      NB: 428 Moncton, 506 Moncton
      NL: 709 St. John's, 879 St. John's
      NS: 782 Halifax, 902 Halifax
      ON: 226 London, 249 Sudbury, 289 Hamilton, 343 Ottawa, 365 Hamilton, 382 London,
          416 Toronto, 437 Toronto, 519 London, 548 London, 613 Ottawa, 647 Toronto, 683 Sudbury,
          705 Sudbury, 742 Hamilton, 753 Ottawa, 807 Thunder Bay, 905 Hamilton, 942 Toronto
      QC: 263 Montreal, 273 Quebec City, 354 Laval, 367 Quebec City, 418 Quebec City,
          438 Montreal, 450 Laval, 468 Sherbrooke, 514 Montreal, 579 Laval, 581 Quebec City,
          819 Sherbrooke, 873 Sherbrooke
      SK: 306 Saskatoon, 474 Saskatoon, 639 Saskatoon
      YT: 867 Whitehorse
      """;

  private static final Pattern STATE =
      Pattern.compile("(?ms)^([A-Z]{2}): (.*?)(?=^[A-Z]{2}: |\\z)");
  private static final Pattern CODE = Pattern.compile("(\\d{3}) ([^,\\n]+)");
  private static final int LENGTH = 3;
  private static final Map<String, Place> PLACES = read();

  private AreaCodes() {}

  /**
   * Where an area code is.
   *
   * @param code three digits
   * @param state of two letters, or the province
   */
  public record Place(String code, String town, String state) {
    @Override
    public String toString() {
      return town + ", " + state;
    }
  }

  private static Map<String, Place> read() {
    var places = new HashMap<String, Place>();
    var states = STATE.matcher(PLAN);
    while (states.find()) {
      var codes = CODE.matcher(states.group(2));
      while (codes.find()) {
        var code = codes.group(1);
        places.put(code, new Place(code, codes.group(2), states.group(1)));
      }
    }
    return Map.copyOf(places);
  }

  /** The place of a code of {@link Facet#AREA}. */
  public static Optional<Place> of(String code) {
    return Optional.ofNullable(PLACES.get(code));
  }

  /** The place of a number as Five9 reports it; empty for one from elsewhere, or of no place. */
  static Optional<Place> ofNumber(@Nullable String number) {
    return number == null
        ? Optional.empty()
        : PhoneNumber.ofDnis(number)
            .map(PhoneNumber::digits)
            .filter(digits -> digits.startsWith("1") && digits.length() > LENGTH)
            .flatMap(digits -> of(digits.substring(1, 1 + LENGTH)));
  }
}
