using SocialCrm.Benchmarks.People.Names;

namespace SocialCrm.Benchmarks.People;

/// <summary>Writes people down, with the errors and gaps of real systems.</summary>
/// <param name="dice">Chance.</param>
internal sealed class Clerk(Dice dice)
{
    /// <summary>The first record of a person is cleaner than the others.</summary>
    private const double FirstErrors = .25;

    private static readonly string[] Sources = ["crm", "web", "pos", "app", "social"];

    public PersonRecord Write(Person person, bool isFirst)
    {
        var errors = isFirst ? FirstErrors : 1;
        var (given, family) = Named(person, errors);
        var (postcode, city) = Housed(person, errors);
        return new PersonRecord(person.Id, Sources[dice.Below(Sources.Length)])
        {
            GivenName = Unless(.02, given),
            Surname = Unless(.01, family),
            BirthDate = Unless(.18, Born(person, errors)),
            Email = Unless(.25, Mailed(person, errors)),
            Phone = Unless(.30, Called(person, errors)),
            Postcode = Unless(.15, postcode),
            City = Unless(.12, city),
        };
    }

    private (string Given, string Family) Named(Person person, double errors)
    {
        var given = person.Given.Text;
        if (dice.Chance(.10 * errors) && person.Given.Nicknames is { Length: > 0 } nicknames)
            given = nicknames[dice.Below(nicknames.Length)];
        if (dice.Chance(.07 * errors))
            given = Typo.In(dice, given);
        var family = dice.Chance(.025 * errors) ? NameChoice.Family.Draw(dice).Text : person.Home.Family.Text;
        if (dice.Chance(.08 * errors))
            family = Typo.In(dice, family);
        if (dice.Chance(.02 * errors))
            given = given[..1];
        if (dice.Chance(.015 * errors))
            (given, family) = (family, given);
        return dice.Chance(.05) ? (given.ToUpperInvariant(), family.ToUpperInvariant()) : (given, family);
    }

    private string Born(Person person, double errors)
    {
        var date = person.BirthDate;
        if (dice.Chance(.02 * errors) && date.Day <= 12)
            return Written(new DateOnly(date.Year, date.Day, date.Month));
        if (dice.Chance(.04 * errors))
            return Typo.InDigit(dice, Written(date));
        return Written(dice.Chance(.015 * errors) ? new DateOnly(date.Year, 1, 1) : date);
    }

    /// <summary>As ISO 8601 has it; ten times as fast as a format string.</summary>
    private static string Written(DateOnly date) => string.Create(10, date, static (text, date) =>
    {
        var (year, month, day) = (date.Year, date.Month, date.Day);
        (text[0], text[1], text[2], text[3]) = ((char)('0' + (year / 1000)), (char)('0' + (year / 100 % 10)), (char)('0' + (year / 10 % 10)), (char)('0' + (year % 10)));
        (text[4], text[5], text[6]) = ('-', (char)('0' + (month / 10)), (char)('0' + (month % 10)));
        (text[7], text[8], text[9]) = ('-', (char)('0' + (day / 10)), (char)('0' + (day % 10)));
    });

    private string Mailed(Person person, double errors)
    {
        var email = person.Email;
        if (dice.Chance(.20 * errors))
        {
            if (person.SecondEmail.Length == 0)
                person.SecondEmail = EmailAddress.Make(dice, person);
            email = person.SecondEmail;
        }
        else if (dice.Chance(.05 * errors))
        {
            var at = email.IndexOf('@', StringComparison.Ordinal);
            email = Typo.In(dice, email[..at]) + email[at..];
        }

        if (!dice.Chance(.06))
            return email;
        return dice.Chance(.3) ? email.ToUpperInvariant() : char.ToUpperInvariant(email[0]) + email[1..];
    }

    private string Called(Person person, double errors)
    {
        var phone = person.Phone;
        if (dice.Chance(.15 * errors))
            phone = Population.NewPhone(dice);
        else if (dice.Chance(.04 * errors))
            phone = Typo.InDigit(dice, phone);
        return dice.Fraction() switch
        {
            < .50 => "0" + phone,
            < .75 => "+44" + phone,
            < .90 => string.Concat("0", phone.AsSpan(0, 4), " ", phone.AsSpan(4)),
            _ => string.Concat("0044 ", phone.AsSpan(0, 4), " ", phone.AsSpan(4)),
        };
    }

    private (string Postcode, string City) Housed(Person person, double errors)
    {
        var (town, postcode) = (person.Home.Town, person.Home.Postcode);
        if (dice.Chance(.15 * errors))
        {
            town = dice.Chance(.5) ? Town.Choice.Draw(dice) : town;
            postcode = town.NewPostcode(dice);
        }
        else if (dice.Chance(.04 * errors))
        {
            postcode = Typo.In(dice, postcode);
        }

        if (dice.Chance(.05))
            postcode = postcode.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return (postcode, dice.Chance(.03 * errors) ? Typo.In(dice, town.Name) : town.Name);
    }

    private string Unless(double missing, string value) => dice.Chance(missing) ? "" : value;
}
