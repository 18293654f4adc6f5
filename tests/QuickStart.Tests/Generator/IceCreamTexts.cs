namespace QuickStart.Tests.Generator;

/// <summary>What people say about an ice-cream shop, by language and topic. <c>{f}</c> is a flavour, <c>{c}</c> the shop's city.</summary>
internal static class IceCreamTexts
{
    private static readonly Dictionary<string, string[]> Flavours = new(StringComparer.Ordinal)
    {
        ["en"] = ["sea salt caramel", "rhubarb & custard", "mint choc", "raspberry ripple", "pistachio", "brown bread", "blood orange sorbet"],
        ["fr"] = ["praline rose", "caramel beurre salé", "sorbet cassis", "pistache", "vanille de Madagascar", "citron basilic", "châtaigne"],
        ["de"] = ["Rote Grütze", "Haselnuss", "Franzbrötchen", "Zitrone", "dunkle Schokolade", "Holunderblüte", "Mango-Sorbet"],
        ["pt"] = ["pastel de nata", "vinho do Porto", "limão", "avelã", "maracujá", "doce de leite", "morango"],
    };

    private static readonly Dictionary<(string Language, string Topic), string[]> Sentences = new()
    {
        [("en", "praise")] =
        [
            "That {f} cone was unreal 😍🍦", "Best ice cream in {c}, hands down. Get the {f}!", "Two scoops of {f} and the sea. That's it. That's the post. 🌊",
            "Came for a coffee, left with {f}. No regrets 😂", "My dad says the {f} tastes like 1978. He's crying a bit. 🥹", "@scoopolis your {f} is the reason I go running",
            "The {f} is back!!! 🎉", "Honestly the staff in {c} are lovely, they let us try six flavours", "Vegan {f} that is actually creamy? Sold. 💚",
        ],
        [("en", "question")] =
        [
            "Is the {f} gluten free? 🤔", "What time do you close in {c} tonight?", "Do you ship {f} tubs? Asking for me.", "@scoopolis any chance of {f} coming back this summer?",
            "Are dogs allowed inside in {c}? 🐶", "Does my loyalty card work in every shop?",
        ],
        [("en", "complaint")] =
        [
            "45 min queue in {c} and the {f} was sold out 😤", "Four quid for one scoop of {f}… it is good, but still", "Ordered {f}, got vanilla. Twice.",
            "My cone leaked down my sleeve before I reached the door 🙃", "The app says {c} is open. The door says otherwise.",
        ],
        [("fr", "praise")] =
        [
            "La glace {f}… je n'ai pas de mots 🤤", "Meilleur glacier de {c}, sans hésiter !", "Une boule {f} sur les quais, le bonheur 🍦☀️", "Merci à l'équipe de {c}, toujours souriante 🙏",
            "Le {f} de @scoopolis devrait être remboursé par la Sécu 😂", "Enfin du {f} qui a le goût de {f} !", "Troisième fois cette semaine. Aucune honte.",
        ],
        [("fr", "question")] =
        [
            "Le parfum {f} est-il sans lactose ?", "Vous êtes ouverts dimanche à {c} ?", "@scoopolis vous livrez des bacs de {f} ?", "C'est quoi le parfum du mois ? 👀",
            "La carte de fidélité marche aussi à Porto ?",
        ],
        [("fr", "complaint")] =
        [
            "Une heure d'attente à {c}, et plus de {f} 😡", "La boule rétrécit, le prix grandit…", "Commande oubliée, glace fondue. Dommage.", "Cornet ramolli, {f} trop sucré cette fois.",
        ],
        [("de", "praise")] =
        [
            "Die Kugel {f} war ein Gedicht 😋", "Bestes Eis in {c}! 🍨", "{f} am Hafen, Füße im Wasser, Sommer.", "Das Team in {c} ist einfach super nett 💙", "Ich wohne jetzt hier. Also bei @scoopolis. Neben dem {f}.",
            "Endlich wieder {f}! 🎉", "Meine Oma sagt: schmeckt wie früher. Höheres Lob gibt es nicht.",
        ],
        [("de", "question")] =
        [
            "Ist {f} vegan?", "Bis wann habt ihr heute in {c} auf?", "Gibt es {f} auch im Becher zum Mitnehmen?", "@scoopolis wann kommt {f} zurück? 🥺", "Nehmt ihr die Treuekarte auch online?",
        ],
        [("de", "complaint")] =
        [
            "40 Minuten Schlange in {c}, dann war {f} alle 😩", "2,80 € die Kugel. Früher war mehr Eis.", "Falsche Sorte bekommen und keiner hört zu.", "Waffel weich, Laune auch.",
        ],
        [("pt", "praise")] =
        [
            "O gelado de {f} é do outro mundo 😍", "O melhor gelado de {c}!", "Duas bolas de {f} e um pôr do sol na Ribeira 🌅", "Equipa cinco estrelas em {c} ⭐⭐⭐⭐⭐", "Já vou no terceiro {f} esta semana 🙈",
            "@scoopolis nunca mais tirem o {f} da montra!",
        ],
        [("pt", "question")] =
        [
            "O {f} tem glúten?", "A que horas fecham hoje em {c}?", "Fazem entregas de caixas de {f}?", "O cartão de cliente também funciona em Lyon?",
        ],
        [("pt", "complaint")] =
        [
            "Meia hora na fila em {c} e já não havia {f} 😠", "Preço subiu outra vez…", "Pedi {f}, deram-me limão.", "O gelado já vinha meio derretido.",
        ],
    };

    private static readonly string[] Visitors =
    [
        "Il gelato al pistacchio è davvero come a casa 🇮🇹", "¡El mejor helado del viaje! 🍦", "Lekkerste ijs van de vakantie 🧡", "アイスがとても美味しかった 🍨", "أفضل مثلجات ذقتها هذا الصيف", "冰淇淋太好吃了！😋",
        "Найкраще морозиво цього літа 💛💙", "Παγωτό όνειρο!",
    ];

    public static string Write(Dice dice, string language, string topic, string city)
    {
        if (topic == "praise" && dice.Chance(0.03))
            return dice.Pick(Visitors);
        return dice.Pick(Sentences[(language, topic)])
            .Replace("{f}", dice.Pick(Flavours[language]), StringComparison.Ordinal)
            .Replace("{c}", city, StringComparison.Ordinal);
    }
}
