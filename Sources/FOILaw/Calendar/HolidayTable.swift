// swift-format-ignore-file

/// The shipped bank holidays: 238 in England and Wales, 261 in Scotland, 296 in Northern Ireland.
///
/// gov.uk's own data from 2012, and before that the rules of the Banking and Financial Dealings Act 1971 with the
/// proclaimed days. A line is a day, the divisions (E, S, N; a star marks a substitute day) and the title.
enum HolidayTable {
  static let text = #"""
2000-01-03 ESN* New Year’s Day
2000-01-04 S* 2nd January
2000-03-17 N St Patrick’s Day
2000-04-21 ESN Good Friday
2000-04-24 EN Easter Monday
2000-05-01 ESN Early May bank holiday
2000-05-29 ESN Spring bank holiday
2000-07-12 N Battle of the Boyne (Orangemen’s Day)
2000-08-07 S Summer bank holiday
2000-08-28 EN Summer bank holiday
2000-12-25 ESN Christmas Day
2000-12-26 ESN Boxing Day
2001-01-01 ESN New Year’s Day
2001-01-02 S 2nd January
2001-03-19 N* St Patrick’s Day
2001-04-13 ESN Good Friday
2001-04-16 EN Easter Monday
2001-05-07 ESN Early May bank holiday
2001-05-28 ESN Spring bank holiday
2001-07-12 N Battle of the Boyne (Orangemen’s Day)
2001-08-06 S Summer bank holiday
2001-08-27 EN Summer bank holiday
2001-12-25 ESN Christmas Day
2001-12-26 ESN Boxing Day
2002-01-01 ESN New Year’s Day
2002-01-02 S 2nd January
2002-03-18 N* St Patrick’s Day
2002-03-29 ESN Good Friday
2002-04-01 EN Easter Monday
2002-05-06 ESN Early May bank holiday
2002-06-03 ESN Golden Jubilee bank holiday
2002-06-04 ESN* Spring bank holiday
2002-07-12 N Battle of the Boyne (Orangemen’s Day)
2002-08-05 S Summer bank holiday
2002-08-26 EN Summer bank holiday
2002-12-25 ESN Christmas Day
2002-12-26 ESN Boxing Day
2003-01-01 ESN New Year’s Day
2003-01-02 S 2nd January
2003-03-17 N St Patrick’s Day
2003-04-18 ESN Good Friday
2003-04-21 EN Easter Monday
2003-05-05 ESN Early May bank holiday
2003-05-26 ESN Spring bank holiday
2003-07-14 N* Battle of the Boyne (Orangemen’s Day)
2003-08-04 S Summer bank holiday
2003-08-25 EN Summer bank holiday
2003-12-25 ESN Christmas Day
2003-12-26 ESN Boxing Day
2004-01-01 ESN New Year’s Day
2004-01-02 S 2nd January
2004-03-17 N St Patrick’s Day
2004-04-09 ESN Good Friday
2004-04-12 EN Easter Monday
2004-05-03 ESN Early May bank holiday
2004-05-31 ESN Spring bank holiday
2004-07-12 N Battle of the Boyne (Orangemen’s Day)
2004-08-02 S Summer bank holiday
2004-08-30 EN Summer bank holiday
2004-12-27 ESN* Christmas Day
2004-12-28 ESN* Boxing Day
2005-01-03 ESN* New Year’s Day
2005-01-04 S* 2nd January
2005-03-17 N St Patrick’s Day
2005-03-25 ESN Good Friday
2005-03-28 EN Easter Monday
2005-05-02 ESN Early May bank holiday
2005-05-30 ESN Spring bank holiday
2005-07-12 N Battle of the Boyne (Orangemen’s Day)
2005-08-01 S Summer bank holiday
2005-08-29 EN Summer bank holiday
2005-12-26 ESN Boxing Day
2005-12-27 ESN* Christmas Day
2006-01-02 S 2nd January
2006-01-02 EN* New Year’s Day
2006-01-03 S* New Year’s Day
2006-03-17 N St Patrick’s Day
2006-04-14 ESN Good Friday
2006-04-17 EN Easter Monday
2006-05-01 ESN Early May bank holiday
2006-05-29 ESN Spring bank holiday
2006-07-12 N Battle of the Boyne (Orangemen’s Day)
2006-08-07 S Summer bank holiday
2006-08-28 EN Summer bank holiday
2006-12-25 ESN Christmas Day
2006-12-26 ESN Boxing Day
2007-01-01 ESN New Year’s Day
2007-01-02 S 2nd January
2007-03-19 N* St Patrick’s Day
2007-04-06 ESN Good Friday
2007-04-09 EN Easter Monday
2007-05-07 ESN Early May bank holiday
2007-05-28 ESN Spring bank holiday
2007-07-12 N Battle of the Boyne (Orangemen’s Day)
2007-08-06 S Summer bank holiday
2007-08-27 EN Summer bank holiday
2007-11-30 S St Andrew’s Day
2007-12-25 ESN Christmas Day
2007-12-26 ESN Boxing Day
2008-01-01 ESN New Year’s Day
2008-01-02 S 2nd January
2008-03-17 N St Patrick’s Day
2008-03-21 ESN Good Friday
2008-03-24 EN Easter Monday
2008-05-05 ESN Early May bank holiday
2008-05-26 ESN Spring bank holiday
2008-07-14 N* Battle of the Boyne (Orangemen’s Day)
2008-08-04 S Summer bank holiday
2008-08-25 EN Summer bank holiday
2008-12-01 S* St Andrew’s Day
2008-12-25 ESN Christmas Day
2008-12-26 ESN Boxing Day
2009-01-01 ESN New Year’s Day
2009-01-02 S 2nd January
2009-03-17 N St Patrick’s Day
2009-04-10 ESN Good Friday
2009-04-13 EN Easter Monday
2009-05-04 ESN Early May bank holiday
2009-05-25 ESN Spring bank holiday
2009-07-13 N* Battle of the Boyne (Orangemen’s Day)
2009-08-03 S Summer bank holiday
2009-08-31 EN Summer bank holiday
2009-11-30 S St Andrew’s Day
2009-12-25 ESN Christmas Day
2009-12-28 ESN* Boxing Day
2010-01-01 ESN New Year’s Day
2010-01-04 S* 2nd January
2010-03-17 N St Patrick’s Day
2010-04-02 ESN Good Friday
2010-04-05 EN Easter Monday
2010-05-03 ESN Early May bank holiday
2010-05-31 ESN Spring bank holiday
2010-07-12 N Battle of the Boyne (Orangemen’s Day)
2010-08-02 S Summer bank holiday
2010-08-30 EN Summer bank holiday
2010-11-30 S St Andrew’s Day
2010-12-27 ESN* Christmas Day
2010-12-28 ESN* Boxing Day
2011-01-03 ESN* New Year’s Day
2011-01-04 S* 2nd January
2011-03-17 N St Patrick’s Day
2011-04-22 ESN Good Friday
2011-04-25 EN Easter Monday
2011-04-29 ESN Royal wedding bank holiday
2011-05-02 ESN Early May bank holiday
2011-05-30 ESN Spring bank holiday
2011-07-12 N Battle of the Boyne (Orangemen’s Day)
2011-08-01 S Summer bank holiday
2011-08-29 EN Summer bank holiday
2011-11-30 S St Andrew’s Day
2011-12-26 ESN Boxing Day
2011-12-27 ESN* Christmas Day
2012-01-02 S 2nd January
2012-01-02 EN* New Year’s Day
2012-01-03 S* New Year’s Day
2012-03-19 N* St Patrick’s Day
2012-04-06 ESN Good Friday
2012-04-09 EN Easter Monday
2012-05-07 ESN Early May bank holiday
2012-06-04 N Spring bank holiday
2012-06-04 ES* Spring bank holiday
2012-06-05 ESN Queen’s Diamond Jubilee
2012-07-12 N Battle of the Boyne (Orangemen’s Day)
2012-08-06 S Summer bank holiday
2012-08-27 EN Summer bank holiday
2012-11-30 S St Andrew’s Day
2012-12-25 ESN Christmas Day
2012-12-26 ESN Boxing Day
2013-01-01 ESN New Year’s Day
2013-01-02 S 2nd January
2013-03-18 N* St Patrick’s Day
2013-03-29 ESN Good Friday
2013-04-01 EN Easter Monday
2013-05-06 ESN Early May bank holiday
2013-05-27 ESN Spring bank holiday
2013-07-12 N Battle of the Boyne (Orangemen’s Day)
2013-08-05 S Summer bank holiday
2013-08-26 EN Summer bank holiday
2013-12-02 S* St Andrew’s Day
2013-12-25 ESN Christmas Day
2013-12-26 ESN Boxing Day
2014-01-01 ESN New Year’s Day
2014-01-02 S 2nd January
2014-03-17 N St Patrick’s Day
2014-04-18 ESN Good Friday
2014-04-21 EN Easter Monday
2014-05-05 ESN Early May bank holiday
2014-05-26 ESN Spring bank holiday
2014-07-14 N* Battle of the Boyne (Orangemen’s Day)
2014-08-04 S Summer bank holiday
2014-08-25 EN Summer bank holiday
2014-12-01 S* St Andrew’s Day
2014-12-25 ESN Christmas Day
2014-12-26 ESN Boxing Day
2015-01-01 ESN New Year’s Day
2015-01-02 S 2nd January
2015-03-17 N St Patrick’s Day
2015-04-03 ESN Good Friday
2015-04-06 EN Easter Monday
2015-05-04 ESN Early May bank holiday
2015-05-25 ESN Spring bank holiday
2015-07-13 N* Battle of the Boyne (Orangemen’s Day)
2015-08-03 S Summer bank holiday
2015-08-31 EN Summer bank holiday
2015-11-30 S St Andrew’s Day
2015-12-25 ESN Christmas Day
2015-12-28 ESN* Boxing Day
2016-01-01 ESN New Year’s Day
2016-01-04 S* 2nd January
2016-03-17 N St Patrick’s Day
2016-03-25 ESN Good Friday
2016-03-28 EN Easter Monday
2016-05-02 ESN Early May bank holiday
2016-05-30 ESN Spring bank holiday
2016-07-12 N Battle of the Boyne (Orangemen’s Day)
2016-08-01 S Summer bank holiday
2016-08-29 EN Summer bank holiday
2016-11-30 S St Andrew’s Day
2016-12-26 ESN Boxing Day
2016-12-27 ESN* Christmas Day
2017-01-02 S 2nd January
2017-01-02 EN* New Year’s Day
2017-01-03 S* New Year’s Day
2017-03-17 N St Patrick’s Day
2017-04-14 ESN Good Friday
2017-04-17 EN Easter Monday
2017-05-01 ESN Early May bank holiday
2017-05-29 ESN Spring bank holiday
2017-07-12 N Battle of the Boyne (Orangemen’s Day)
2017-08-07 S Summer bank holiday
2017-08-28 EN Summer bank holiday
2017-11-30 S St Andrew’s Day
2017-12-25 ESN Christmas Day
2017-12-26 ESN Boxing Day
2018-01-01 ESN New Year’s Day
2018-01-02 S 2nd January
2018-03-19 N* St Patrick’s Day
2018-03-30 ESN Good Friday
2018-04-02 EN Easter Monday
2018-05-07 ESN Early May bank holiday
2018-05-28 ESN Spring bank holiday
2018-07-12 N Battle of the Boyne (Orangemen’s Day)
2018-08-06 S Summer bank holiday
2018-08-27 EN Summer bank holiday
2018-11-30 S St Andrew’s Day
2018-12-25 ESN Christmas Day
2018-12-26 ESN Boxing Day
2019-01-01 ESN New Year’s Day
2019-01-02 S 2nd January
2019-03-18 N* St Patrick’s Day
2019-04-19 ESN Good Friday
2019-04-22 EN Easter Monday
2019-05-06 ESN Early May bank holiday
2019-05-27 ESN Spring bank holiday
2019-07-12 N Battle of the Boyne (Orangemen’s Day)
2019-08-05 S Summer bank holiday
2019-08-26 EN Summer bank holiday
2019-12-02 S* St Andrew’s Day
2019-12-25 ESN Christmas Day
2019-12-26 ESN Boxing Day
2020-01-01 ESN New Year’s Day
2020-01-02 S 2nd January
2020-03-17 N St Patrick’s Day
2020-04-10 ESN Good Friday
2020-04-13 EN Easter Monday
2020-05-08 ESN Early May bank holiday (VE day)
2020-05-25 ESN Spring bank holiday
2020-07-13 N* Battle of the Boyne (Orangemen’s Day)
2020-08-03 S Summer bank holiday
2020-08-31 EN Summer bank holiday
2020-11-30 S St Andrew’s Day
2020-12-25 ESN Christmas Day
2020-12-28 ESN* Boxing Day
2021-01-01 ESN New Year’s Day
2021-01-04 S* 2nd January
2021-03-17 N St Patrick’s Day
2021-04-02 ESN Good Friday
2021-04-05 EN Easter Monday
2021-05-03 ESN Early May bank holiday
2021-05-31 ESN Spring bank holiday
2021-07-12 N Battle of the Boyne (Orangemen’s Day)
2021-08-02 S Summer bank holiday
2021-08-30 EN Summer bank holiday
2021-11-30 S St Andrew’s Day
2021-12-27 ESN* Christmas Day
2021-12-28 ESN* Boxing Day
2022-01-03 ESN* New Year’s Day
2022-01-04 S* 2nd January
2022-03-17 N St Patrick’s Day
2022-04-15 ESN Good Friday
2022-04-18 EN Easter Monday
2022-05-02 ESN Early May bank holiday
2022-06-02 ESN Spring bank holiday
2022-06-03 ESN Platinum Jubilee bank holiday
2022-07-12 N Battle of the Boyne (Orangemen’s Day)
2022-08-01 S Summer bank holiday
2022-08-29 EN Summer bank holiday
2022-09-19 ESN Bank Holiday for the State Funeral of Queen Elizabeth II
2022-11-30 S St Andrew’s Day
2022-12-26 ESN Boxing Day
2022-12-27 ESN* Christmas Day
2023-01-02 ESN* New Year’s Day
2023-01-03 S* 2nd January
2023-03-17 N St Patrick’s Day
2023-04-07 ESN Good Friday
2023-04-10 EN Easter Monday
2023-05-01 ESN Early May bank holiday
2023-05-08 ESN Bank holiday for the coronation of King Charles III
2023-05-29 ESN Spring bank holiday
2023-07-12 N Battle of the Boyne (Orangemen’s Day)
2023-08-07 S Summer bank holiday
2023-08-28 EN Summer bank holiday
2023-11-30 S St Andrew’s Day
2023-12-25 ESN Christmas Day
2023-12-26 ESN Boxing Day
2024-01-01 ESN New Year’s Day
2024-01-02 S 2nd January
2024-03-18 N* St Patrick’s Day
2024-03-29 ESN Good Friday
2024-04-01 EN Easter Monday
2024-05-06 ESN Early May bank holiday
2024-05-27 ESN Spring bank holiday
2024-07-12 N Battle of the Boyne (Orangemen’s Day)
2024-08-05 S Summer bank holiday
2024-08-26 EN Summer bank holiday
2024-12-02 S* St Andrew’s Day
2024-12-25 ESN Christmas Day
2024-12-26 ESN Boxing Day
2025-01-01 ESN New Year’s Day
2025-01-02 S 2nd January
2025-03-17 N St Patrick’s Day
2025-04-18 ESN Good Friday
2025-04-21 EN Easter Monday
2025-05-05 ESN Early May bank holiday
2025-05-26 ESN Spring bank holiday
2025-07-14 N* Battle of the Boyne (Orangemen’s Day)
2025-08-04 S Summer bank holiday
2025-08-25 EN Summer bank holiday
2025-12-01 S* St Andrew’s Day
2025-12-25 ESN Christmas Day
2025-12-26 ESN Boxing Day
2026-01-01 ESN New Year’s Day
2026-01-02 S 2nd January
2026-03-17 N St Patrick’s Day
2026-04-03 ESN Good Friday
2026-04-06 EN Easter Monday
2026-05-04 ESN Early May bank holiday
2026-05-25 ESN Spring bank holiday
2026-06-15 S World Cup bank holiday
2026-07-13 N* Battle of the Boyne (Orangemen’s Day)
2026-08-03 S Summer bank holiday
2026-08-31 EN Summer bank holiday
2026-11-30 S St Andrew’s Day
2026-12-25 ESN Christmas Day
2026-12-28 ESN* Boxing Day
2027-01-01 ESN New Year’s Day
2027-01-04 S* 2nd January
2027-03-17 N St Patrick’s Day
2027-03-26 ESN Good Friday
2027-03-29 EN Easter Monday
2027-05-03 ESN Early May bank holiday
2027-05-31 ESN Spring bank holiday
2027-07-12 N Battle of the Boyne (Orangemen’s Day)
2027-08-02 S Summer bank holiday
2027-08-30 EN Summer bank holiday
2027-11-30 S St Andrew’s Day
2027-12-27 ESN* Christmas Day
2027-12-28 ESN* Boxing Day
2028-01-03 ESN* New Year’s Day
2028-01-04 S* 2nd January
2028-03-17 N St Patrick’s Day
2028-04-14 ESN Good Friday
2028-04-17 EN Easter Monday
2028-05-01 ESN Early May bank holiday
2028-05-29 ESN Spring bank holiday
2028-07-12 N Battle of the Boyne (Orangemen’s Day)
2028-08-07 S Summer bank holiday
2028-08-28 EN Summer bank holiday
2028-11-30 S St Andrew’s Day
2028-12-25 ESN Christmas Day
2028-12-26 ESN Boxing Day
"""#
}
