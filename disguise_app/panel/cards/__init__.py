"""The picture cards for a child: their art, how a card is set out, and how one pages through them."""
