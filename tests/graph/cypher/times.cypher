// Days, times, moments and durations: the same values as Neo4j gives, or both refuse.
RETURN date('2018-04-27')
RETURN date('20180427'), date('2018-04'), date('2018'), date('201804'), date('2018-W17-5'), date('2018W175'), date('2018-W17'), date('2018-Q2-27'), date('2018-117'), date('2018117')
RETURN date('2018-02-30')
RETURN date('hello')
RETURN date('2018-4-1')
RETURN date('2018-13-01')
RETURN date('')
RETURN date(null), datetime(null), duration(null), time(null), localtime(null), localdatetime(null)
RETURN date({year: 2018, month: 4, day: 27}), date({year: 2018, month: 4}), date({year: 2018}), date({year: 2018, week: 17, dayOfWeek: 5}), date({year: 2018, quarter: 2, dayOfQuarter: 27}), date({year: 2018, ordinalDay: 117}), date({year: 2018, week: 17}), date({year: 2018, quarter: 2})
RETURN date({year: 2018, day: 27})
RETURN date({month: 4, day: 27})
RETURN date({year: 2018, month: 13})
RETURN date({year: '2018'})
RETURN date({year: 2018, hour: 3})
RETURN date({date: date('2018-04-27'), day: 1}), date({date: datetime('2018-04-27T10:00'), year: 2019}), date({date: date('2018-04-27'), month: 2})
RETURN date({date: date('2018-04-30'), month: 2})
RETURN date({date: date('2018-04-27'), week: 1}), date({date: date('2018-04-27'), quarter: 1}), date({date: date('2018-04-27'), ordinalDay: 1})
RETURN date(datetime('2018-04-27T10:30:00+09:00')), date(localdatetime('2018-04-27T10:30')), date(date('2018-04-27'))
RETURN datetime('2018-04-27T10:30:00+09:00'), datetime('2018-04-27T10:30'), datetime('2018-04-27T10:30Z'), datetime('2018-04-27T10:30:05.25-03:30'), datetime('20180427T103005Z'), datetime('2018-04-27')
RETURN datetime({year: 2018, month: 4, day: 27, hour: 10, minute: 30}), datetime({year: 2018, month: 4, day: 27, hour: 10, timezone: 'Asia/Tokyo'}), datetime({year: 2018, timezone: '+09:00'}), datetime({epochSeconds: 1524792600}), datetime({epochMillis: 1524792600123}), datetime({year: 2018, month: 4, day: 27, hour: 1, minute: 2, second: 3, millisecond: 4, microsecond: 5, nanosecond: 6})
RETURN datetime({date: date('2018-04-27'), time: localtime('10:30')}), datetime({datetime: datetime('2018-04-27T10:30+09:00'), hour: 1}), datetime({date: date('2018-04-27')}), datetime({datetime: datetime('2018-04-27T10:30+09:00'), timezone: 'Europe/Paris'})
RETURN localdatetime('2018-04-27T10:30:05'), localdatetime({year: 2018, month: 4}), localdatetime('2018-04-27'), localdatetime(datetime('2018-04-27T10:30+09:00')), localdatetime(date('2018-04-27'))
RETURN time('10:30'), time('10:30:05.123456789+01:00'), time({hour: 10}), localtime('10:30'), localtime('103005'), localtime({hour: 10, minute: 3, second: 4}), localtime('10'), time('10:30Z')
RETURN localtime('25:00')
RETURN localtime({minute: 3})
RETURN datetime(date('2018-04-27')), datetime(localdatetime('2018-04-27T10:30')), time(datetime('2018-04-27T10:30+09:00')), localtime(datetime('2018-04-27T10:30+09:00'))
RETURN datetime.fromepoch(1524792600, 123), datetime.fromepochmillis(1524792600123), datetime.fromEpochMillis(0)
RETURN toString(date('2018-04-27')), toString(datetime('2018-04-27T10:30+09:00')), toString(datetime('2018-04-27T10:30:00Z')), toString(datetime('2018-04-27T10:30:05.5Z')), toString(datetime('2018-04-27T10:30[Asia/Tokyo]')), toString(localdatetime('2018-04-27T00:00')), toString(time('10:30:00.000001+01:00')), toString(localtime('10:30:05'))
RETURN duration('P1Y2M10DT2H30M'), duration('P2W'), duration('PT0.5S'), duration('P1.5D'), duration('P0.75M'), duration('PT1.5H'), duration('P1Y'), duration('PT-1H'), duration('P-1M'), duration('PT90M')
RETURN duration({years: 1, months: 2, days: 3}), duration({weeks: 2}), duration({hours: 25, minutes: 61, seconds: 61}), duration({days: 1.5}), duration({months: 0.5}), duration({seconds: -0.5}), duration({milliseconds: 1500}), duration({years: -1, days: 3}), duration({quarters: 2}), duration({minutes: 1.5, seconds: 1})
RETURN duration({days: '1'})
RETURN duration({foo: 1})
RETURN duration('1 day')
RETURN duration('P')
RETURN toString(duration('P1Y2M10DT2H30M')), toString(duration({months: 14})), toString(duration({days: 40})), toString(duration({seconds: 3661})), toString(duration({seconds: -0.5})), toString(duration({seconds: -61.25})), toString(duration({hours: -1, minutes: 30})), toString(duration({})  )
RETURN toString(duration({seconds: 0})), toString(duration({months: -14, days: -3, seconds: -5})), toString(duration({seconds: 5, nanoseconds: -1})), toString(duration({nanoseconds: 1})), toString(duration({nanoseconds: -1})), toString(duration({milliseconds: -1500}))
RETURN duration.between(date('2018-04-27'), date('2018-06-12')), duration.between(date('2018-06-12'), date('2018-04-27')), duration.between(date('2000-02-29'), date('2018-02-28')), duration.between(date('2018-01-31'), date('2018-02-28')), duration.between(date('2018-01-31'), date('2018-03-01')), duration.between(date('1977-11-15'), date('2002-09-17'))
RETURN duration.inDays(date('2018-04-27'), date('2018-06-12')), duration.inMonths(date('2018-04-27'), date('2018-06-12')), duration.inSeconds(date('2018-04-27'), date('2018-06-12')), duration.inMonths(date('2018-06-12'), date('2018-04-27')), duration.inDays(date('2018-06-12'), date('2018-04-27'))
RETURN duration.between(datetime('2018-04-27T10:30+09:00'), datetime('2018-06-12T09:00+08:00')), duration.between(localdatetime('2018-04-27T10:30'), localdatetime('2018-04-26T11:00')), duration.between(date('2018-04-27'), datetime('2018-04-28T10:30Z')), duration.between(localtime('10:30'), localtime('09:15')), duration.between(time('10:30Z'), time('10:30+01:00'))
RETURN duration.inSeconds(datetime('2018-04-27T10:30+09:00'), datetime('2018-06-12T09:00+08:00')), duration.inDays(datetime('2018-04-27T10:30+09:00'), datetime('2018-06-12T09:00+08:00')), duration.inMonths(localdatetime('2018-04-27T10:30'), localdatetime('2018-06-27T10:00')), duration.inDays(localdatetime('2018-04-27T10:30'), localdatetime('2018-04-26T11:00'))
RETURN duration.between(date('2018-04-27'), null), duration.between(null, null)
RETURN duration.between('2018-04-27', '2018-05-01')
RETURN duration.inDays(date('2018-04-27'), date('2018-06-12')).days, duration.between(date('2018-04-27'), date('2019-06-12')).months, duration.between(date('2018-04-27'), date('2019-06-12')).years, duration.between(date('2018-04-27'), date('2019-06-12')).days, duration.between(date('2018-04-27'), date('2019-06-12')).monthsOfYear
WITH duration('P1Y14M45DT3H70M5.25S') AS d RETURN d.years, d.quarters, d.months, d.weeks, d.days, d.hours, d.minutes, d.seconds, d.milliseconds, d.microseconds, d.nanoseconds, d.quartersOfYear, d.monthsOfQuarter, d.monthsOfYear, d.daysOfWeek, d.minutesOfHour, d.secondsOfMinute, d.millisecondsOfSecond, d.microsecondsOfSecond, d.nanosecondsOfSecond
WITH duration({months: -14, days: -10, seconds: -61, milliseconds: -250}) AS d RETURN d.years, d.quarters, d.months, d.weeks, d.days, d.hours, d.minutes, d.seconds, d.milliseconds, d.microseconds, d.nanoseconds, d.quartersOfYear, d.monthsOfQuarter, d.monthsOfYear, d.daysOfWeek, d.minutesOfHour, d.secondsOfMinute, d.millisecondsOfSecond, d.microsecondsOfSecond, d.nanosecondsOfSecond
WITH date('2018-04-27') AS d RETURN d.year, d.quarter, d.month, d.week, d.weekYear, d.dayOfQuarter, d.day, d.ordinalDay, d.dayOfWeek, d.weekDay
WITH date('2018-04-27') AS d RETURN d.quarterDay
WITH date('2018-04-27') AS d RETURN d.dayOfYear
WITH date('2018-04-27') AS d RETURN d.hour
WITH date('2018-04-27') AS d RETURN d.YEAR
WITH date('2018-04-27') AS d RETURN d['year'], d.nope
WITH datetime('2018-04-27T10:30:05.123456789+09:00') AS d RETURN d.year, d.hour, d.minute, d.second, d.millisecond, d.microsecond, d.nanosecond, d.timezone, d.offset, d.offsetMinutes, d.offsetSeconds, d.epochMillis, d.epochSeconds
WITH datetime('2018-04-27T10:30[Asia/Tokyo]') AS d RETURN d.timezone, d.offset, d.offsetMinutes, d.epochSeconds
WITH datetime('1950-04-27T10:30:05.5Z') AS d RETURN d.epochMillis, d.epochSeconds, d.timezone, d.offset
WITH time('10:30-03:30') AS t RETURN t.hour, t.minute, t.timezone, t.offset, t.offsetMinutes
WITH localdatetime('2018-04-27T10:30:05') AS d RETURN d.week, d.hour, d.second
WITH localtime('10:30') AS t RETURN t.hour, t.minute, t.second, t.nanosecond
RETURN date('2018-01-31') + duration('P1M'), date('2018-01-31') - duration('P1M'), date('2018-04-27') + duration({days: 10}), date('2018-04-27') + duration('PT25H'), date('2018-04-27') + duration('PT23H'), date('2018-04-27') - duration('PT25H'), duration('P1D') + date('2018-04-27'), date('2016-02-29') + duration('P1Y'), date('2018-04-27') + duration('P1.5D')
RETURN datetime('2018-04-27T10:30+09:00') + duration('P1MT3H'), localdatetime('2018-04-27T10:30') - duration('P1DT11H'), localtime('10:30') + duration('PT20H'), time('10:30Z') - duration('PT11H'), datetime('2018-03-24T10:30[Europe/Stockholm]') + duration('P1D'), datetime('2018-03-24T10:30[Europe/Stockholm]') + duration('PT24H')
RETURN duration('P1Y') + duration('P1M'), duration('P1Y') - duration('P1M'), duration('P1D') * 2, duration('P1D') * 1.5, 2 * duration('P1M'), duration('P1M') / 2, duration('P1DT1H') / 3, duration('P3D') / 2.0, duration('P1Y') * 0.5
RETURN date('2018-04-27') - date('2018-04-26')
RETURN date('2018-04-27') + 1
RETURN date('2018-04-27') + date('2018-04-26')
RETURN duration('P1D') + 1
RETURN -duration('P1D')
RETURN 'on ' + date('2018-04-27'), [date('2018-04-27')] + date('2018-04-28'), 'for ' + duration('P1D')
RETURN date('2018-04-27') < date('2018-04-28'), date('2018-04-27') = date('2018-04-27'), date('2018-04-27') >= date('2018-04-28'), date('2018-04-27') <> date('2018-04-27'), date('2018-04-27') < null, date('2018-04-27') = null
RETURN date('2018-04-27') < datetime('2018-04-28T00:00Z'), date('2018-04-27') = localdatetime('2018-04-27T00:00'), date('2018-04-27') < '2018-04-28', date('2018-04-27') = '2018-04-27', datetime('2018-04-27T10:00+01:00') = datetime('2018-04-27T09:00Z'), datetime('2018-04-27T10:00+01:00') < datetime('2018-04-27T09:00Z'), datetime('2018-04-27T10:00+01:00') <= datetime('2018-04-27T09:00Z'), datetime('2018-04-27T10:00+01:00') > datetime('2018-04-27T09:00Z')
RETURN duration('P1D') = duration('PT24H'), duration('P1Y') = duration('P12M'), duration('P1D') < duration('P2D'), duration('P1D') <= duration('P1D'), duration('P1D') <> duration('P2D')
RETURN time('10:00+01:00') = time('09:00Z'), time('10:00+01:00') < time('09:30Z'), localtime('10:00') < localtime('11:00')
UNWIND [duration('P1M'), duration('P30D'), duration('P31D'), duration('PT1H'), duration('P1Y'), duration('PT-1H')] AS d RETURN d ORDER BY d
UNWIND [date('2018-04-27'), datetime('2018-04-27T00:00Z'), '2018', 1, duration('P1D'), localtime('10:00'), time('10:00Z'), localdatetime('2018-04-27T00:00'), null, true, [1], {a: 1}] AS x RETURN x ORDER BY x
UNWIND [date('2018-04-27'), date('2002-09-17'), null] AS x RETURN min(x), max(x), count(x), collect(x)
UNWIND [duration('P1D'), duration('P2D'), null] AS x RETURN sum(x), avg(x), count(x)
UNWIND [duration('P1D'), duration('P2M'), duration('PT1H')] AS x RETURN avg(x), min(x), max(x)
UNWIND [duration('P1D'), 1] AS x RETURN sum(x)
UNWIND [date('2018-04-27'), date('2018-04-27'), datetime('2018-04-27T00:00Z')] AS x RETURN DISTINCT x
UNWIND [date('2018-04-27'), date('2018-04-27'), date('2018-04-28')] AS x RETURN x, count(*) AS c ORDER BY x
RETURN date.truncate('month', date('2018-04-27')), date.truncate('year', datetime('2018-04-27T10:30Z')), date.truncate('week', date('2018-04-27')), date.truncate('quarter', date('2018-05-27')), date.truncate('decade', date('2018-05-27')), date.truncate('century', date('2018-05-27')), date.truncate('millennium', date('2018-05-27')), date.truncate('weekYear', date('2018-05-27')), date.truncate('day', datetime('2018-04-27T10:30Z'))
RETURN datetime.truncate('hour', datetime('2018-04-27T10:30+09:00')), datetime.truncate('month', datetime('2018-04-27T10:30+09:00')), datetime.truncate('day', date('2018-04-27')), localdatetime.truncate('minute', localdatetime('2018-04-27T10:30:05')), localtime.truncate('hour', localtime('10:30')), time.truncate('minute', time('10:30:05Z')), datetime.truncate('millisecond', datetime('2018-04-27T10:30:05.123456Z'))
RETURN date.truncate('month', date('2018-04-27'), {day: 5}), datetime.truncate('day', datetime('2018-04-27T10:30Z'), {hour: 3}), date.truncate('year', date('2018-04-27'), {month: 3, day: 2})
RETURN date.truncate('hour', date('2018-04-27'))
RETURN date.truncate('foo', date('2018-04-27'))
RETURN date.truncate('month', null)
RETURN date.truncate('MONTH', date('2018-04-27'))
RETURN date() > date('2020-01-01'), datetime() > datetime('2020-01-01T00:00Z'), date() = date(), datetime().year >= 2024, timestamp() > 1600000000000, date.realtime() >= date('2020-01-01'), datetime.statement() = datetime.statement(), localdatetime() > localdatetime('2020-01-01'), time().hour < 24, localtime().hour < 24
RETURN date('2018-04-27').year, date('2018-04-27').dayOfWeek, datetime('2018-04-27T10:30Z').hour
RETURN size(date('2018-04-27'))
RETURN toInteger(date('2018-04-27'))
RETURN toStringOrNull(date('2018-04-27')), toStringList([date('2018-04-27'), duration('P1D')])
RETURN keys(date('2018-04-27'))
RETURN date('2018-04-27') IN [date('2018-04-27')], date('2018-04-27') IS NULL, coalesce(null, date('2018-04-27')), CASE WHEN date('2018-04-27') > date('2018-01-01') THEN 'later' ELSE 'before' END
RETURN {when: date('2018-04-27'), span: duration('P1D')} AS m, [date('2018-04-27'), datetime('2018-04-27T10:00Z')] AS l
MATCH (e:Event) WHERE e.earliest IS NOT NULL RETURN e.id, date(e.earliest) AS d ORDER BY d, e.id
MATCH (e:Event) WHERE date(e.earliest) >= date('2003-01-01') RETURN e.id, date(e.earliest).year AS y, date(e.earliest).month
MATCH (e:Event) RETURN date(e.earliest).year AS y, count(*) AS c ORDER BY y
MATCH ()-[r]->() WHERE r.earliest IS NOT NULL RETURN r.id, duration.between(date(r.earliest), date(r.latest)).days AS days
MATCH ()-[r]->() WHERE r.date IS NOT NULL RETURN date(r.date).year AS y, date(r.date).quarter AS q, count(*) AS c ORDER BY y, q
MATCH (a)-[r]->(b) WHERE date(r.earliest) + duration('P1Y') > date('2018-06-01') RETURN r.id ORDER BY r.id
MATCH (a)-[r]->(b), (c)-[s]->(d) WHERE r.id < s.id AND abs(duration.inDays(date(r.earliest), date(s.earliest)).days) <= 30 RETURN r.id, s.id
MATCH ()-[r]->() WHERE r.earliest IS NOT NULL WITH min(date(r.earliest)) AS first, max(date(r.latest)) AS last RETURN first, last, duration.between(first, last) AS span, duration.inDays(first, last).days AS days
MATCH ()-[r]->() WITH date.truncate('year', date(r.earliest)) AS y, count(*) AS c WHERE y IS NOT NULL RETURN toString(y), c ORDER BY y
MATCH (n:Person) WHERE date(n.name) > date('2018-01-01') RETURN n
:param {"since": "2002-01-01", "days": 400}
MATCH ()-[r]->() WHERE date(r.earliest) >= date($since) AND date(r.earliest) < date($since) + duration({days: $days}) RETURN r.id ORDER BY r.id
WITH date('2018-04-27') AS d RETURN d + duration({months: 1}) AS next, d - duration({weeks: 1}) AS before, d.year + 1 AS y
WITH [date('2018-04-27'), date('2002-09-17')] AS ds UNWIND ds AS d RETURN d ORDER BY d DESC
RETURN [d IN [date('2018-04-27'), date('2018-05-01')] WHERE d.month = 5 | d.day]
RETURN [x IN range(0, 3) | date('2018-01-30') + duration({months: x})]
RETURN date({year: 2018, month: 4, day: 27}) = date('2018-04-27')
RETURN date('2018-04-27') + duration({years: 0.5})
RETURN duration({days: 1, hours: 12}) < duration({days: 2})
RETURN datetime('2018-04-27T10:30:00.000+0900'), datetime('2018-04-27T10:30:00+09')
RETURN datetime('2018-04-27 10:30')
RETURN localdatetime('2018-04-27T10:30Z')
RETURN time('10:30').foo
RETURN date(2018)
RETURN date('2018-04-27', 1)
RETURN duration.between(date('2018-04-27'))
RETURN duration()
RETURN datetime('2018-04-27T24:00')
RETURN date('0001-01-01'), date('9999-12-31')
RETURN date('2018-04-27') = date('2018-04-27') AND NOT date('2018-04-27') > date('2019-01-01')
RETURN max([date('2018-04-27')][0])
RETURN date("2018-04-27") AS d UNION RETURN date("2018-04-27") AS d
RETURN properties(date('2018-04-27'))
RETURN range(date('2018-04-27').year, 2020)
RETURN reduce(t = duration('PT0S'), d IN [duration('P1D'), duration('PT5H')] | t + d)
RETURN toString(duration.between(datetime('2018-04-27T10:30:00Z'), datetime('2018-04-29T09:15:30.5Z')))
RETURN duration.between(date('2018-04-27'), localtime('10:00'))
RETURN duration.inSeconds(localtime('10:00'), datetime('2018-04-27T11:00Z'))
RETURN duration.inSeconds(localtime('10:00'), date('2018-04-27'))
RETURN split(toString(date('2018-04-27')), '-')[0], left(toString(date('2018-04-27')), 7), substring(toString(datetime('2018-04-27T10:30Z')), 0, 10)
UNWIND ['x'] AS x RETURN x + date('2018-01-01')
MATCH (a:Person) RETURN a.name + date('2018-01-01') AS t ORDER BY t LIMIT 1
MATCH (a:Person) WITH a.name AS n, date('2018-01-01') AS d RETURN n + d AS t ORDER BY t LIMIT 1
MATCH (a:Person) WITH a.name AS n, duration('P1D') AS d RETURN n + d AS t, d + n AS u ORDER BY t LIMIT 1
MATCH (a:Person) RETURN a.name + toString(date('2018-01-01')) AS t ORDER BY t LIMIT 1
UNWIND [date('2018-01-01')] AS d RETURN 'x' + d
RETURN 'x' + duration('P1D')
RETURN duration('P1D') + 'x'
RETURN [date('2018-04-27')] + date('2018-04-28')
RETURN localdatetime(date('2018-04-27'))
RETURN datetime(localdatetime('2018-04-27T10:30'))
RETURN date({date: date('2016-02-29'), year: 2017})
RETURN date({date: date('2018-04-30'), month: 2, day: 30})
RETURN localtime('10:30'), toString(localtime('10:30')), toString(time('10:30Z')), toString(localdatetime('2018-04-27T10:30:05.120'))
UNWIND [null] AS x RETURN date.truncate('month', x)
RETURN date.truncate('weekyear', date('2018-04-27'))
RETURN date('2018-04-27').dayofweek, datetime('2018-04-27T10:30Z').EpochMillis, duration('P1D').Days
MATCH (a:Person) RETURN a.rank * duration('P1D') AS x ORDER BY x LIMIT 2
RETURN duration.inDays(date('2018-04-27'), localtime('10:00'))
RETURN duration('P1M') < duration('P1M'), duration('P1M') >= duration('P1M'), duration('P1M') >= duration('P30D')
RETURN date('2018-4'), date('2018-4-01'), date('2018-04-1'), date('201841')
RETURN date('2018-W5'), date('2018-Q2-5')
RETURN date('2018-Q2')
RETURN localtime('1:30')
RETURN localtime('10:3')
RETURN datetime('2018-4-1T1:2')
RETURN [x IN ['2018-01-01', null] | date(x)]
RETURN datetime({year: 2018, month: 4, day: 27, timezone: 'Nowhere/City'})
RETURN date('2018-04-27T10:30')
RETURN date('2018-04-27') + duration('P1M') - duration('P1M')
RETURN date(datetime())=date(), localdatetime().year > 2000
MATCH (a:Person) WHERE a.name > date('2018-01-01') RETURN count(*)
MATCH (n) WHERE n.earliest > date('2003-01-01') RETURN count(*)
MATCH (n) WHERE date(n.earliest) > '2003-01-01' RETURN count(*)
MATCH (n:Person) RETURN date(n.rank)
MATCH (n:Event) RETURN datetime(n.earliest) AS d ORDER BY d LIMIT 3
MATCH (n:Event) RETURN datetime(n.earliest + 'T00:00:00Z') AS d ORDER BY d LIMIT 3
RETURN duration('P1Y2M3DT4H5M6.789S') * -1, duration('P1M') * 0.333, duration('P10M') / 3, duration('P7D') / 2, duration('PT1S') / 3
RETURN duration('PT1S') / 0
RETURN duration({months: 1.5, days: 2.25, hours: 1.125}), duration('P1.1M'), duration('P0.3D'), duration('PT0.1H'), duration({years: 0.1}), duration({weeks: 1.7})
RETURN date('2018-04-27') <= date('2018-04-27') <= date('2018-04-28')
RETURN date('2018-04-27')  = date('2018-04-27') = true
WITH date('2018-04-27') AS d MATCH (e:Event) WHERE date(e.earliest) < d RETURN count(e)
RETURN toString(duration('P0D')), toString(duration({months: 1, seconds: -1})), duration('P1Y').toString
RETURN isEmpty(date('2018-04-27'))
RETURN date.statement(), 1 LIMIT 0
RETURN date('2018-04-27') % 2
RETURN datetime('2018-04-27T10:30:00Z') - datetime('2018-04-27T10:00:00Z')
RETURN date.transaction() = date.statement()
RETURN duration.between(date('2020-02-29'), date('2021-02-28')).days, duration.inMonths(date('2020-02-29'), date('2021-02-28')).months
RETURN duration.between(localdatetime('2018-01-31T12:00'), localdatetime('2018-03-01T11:00'))
RETURN duration.between(localdatetime('2018-03-01T11:00'), localdatetime('2018-01-31T12:00'))
RETURN time({hour: 10, timezone: '+01:00'}), time({time: localtime('10:30'), second: 5}), localtime({time: time('10:30Z')})
RETURN datetime({year: 2018, month: 4, day: 27, hour: 25})
RETURN datetime({date: date('2018-04-27'), hour: 10, minute: 5})
RETURN localdatetime({date: date('2018-04-27'), time: localtime('10:30')}), localdatetime({datetime: localdatetime('2018-04-27T10:30'), day: 1})
