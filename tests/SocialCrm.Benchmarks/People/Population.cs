using SocialCrm.Benchmarks.People.Names;

namespace SocialCrm.Benchmarks.People;

/// <summary>Draws people one after another; some of them share a household with those before.</summary>
internal sealed class Population(Dice dice)
{
    private const double OpensHousehold = .18;
    private const double JoinsHousehold = .45;
    private const double UsesItsPhone = .5;

    private static readonly int FirstBirth = new DateOnly(1935, 1, 1).DayNumber;
    private static readonly int LastBirth = new DateOnly(2007, 12, 31).DayNumber;

    private Household? household;
    private int count;

    public Person Next()
    {
        if (household is null || !dice.Chance(JoinsHousehold))
        {
            var home = NewHome();
            household = dice.Chance(OpensHousehold) ? home : null;
            return Member(home, shares: household is not null);
        }

        return Member(household, shares: true);
    }

    /// <summary>Ten digits: 7, another one but 0, and eight of any kind.</summary>
    public static string NewPhone(Dice dice) => string.Create(10, dice.Between(710_000_000, 799_999_999), (text, rest) =>
    {
        text[^1] = (char)('0' + dice.Below(10));
        for (var at = text.Length - 2; at >= 0; at--, rest /= 10)
            text[at] = (char)('0' + (rest % 10));
    });

    private Household NewHome()
    {
        var town = Town.Choice.Draw(dice);
        return new Household(NameChoice.Family.Draw(dice), town, town.NewPostcode(dice), NewPhone(dice));
    }

    private Person Member(Household home, bool shares)
    {
        var person = new Person(++count, home, NameChoice.Given.Draw(dice), NewBirthDate())
        {
            Phone = shares && !dice.Chance(UsesItsPhone) ? NewPhone(dice) : home.Phone,
        };
        person.Email = EmailAddress.Make(dice, person);
        return person;
    }

    private DateOnly NewBirthDate() => DateOnly.FromDayNumber(dice.Between(FirstBirth, LastBirth));
}
